"""Does a script get its words whole, whatever stands in them?"""

import json

from assess.html.kit import draw_kit
from tests.html.reader import read

KIT = {"words": {"ready": 'پاسخ </script><b>تازه</b> شد & "بس"'}, "most": 9}


def test_the_words_arrive_as_they_are() -> None:
    (script,) = read(draw_kit(KIT)).find("data-kit")
    assert json.loads(script.text) == KIT


def test_no_text_ends_the_script() -> None:
    assert draw_kit(KIT).count("</script>") == 1
