"""Do plain inputs stand on the board as they were given?"""

from assess.canvas.board import BLOCKS, ITEM_KINDS, Board, make_board
from tests.canvas.boards import SOUND


def test_every_block_has_its_kind_of_item() -> None:
    assert tuple(kind.block for kind in ITEM_KINDS) == BLOCKS


def test_items_keep_their_order_texts_and_links() -> None:
    board = make_board(SOUND)
    (channel,) = board.channels
    assert (channel.id, channel.text, channel.peer) == ("c1", "site", "yes")
    assert channel.list_served("support") == ("s1",)
    assert channel.costs == ("k1",)
    assert [item.id for item in board.items] == ["s1", "v1", "c1", "b1", "m1", "r1", "a1", "p1", "k1"]


def test_an_item_knows_where_it_stands() -> None:
    board = make_board({"costs": [{"id": "k1", "text": "rent"}, {"id": "k2", "text": "wages"}]})
    assert [item.path for item in board.costs] == ["costs[0]", "costs[1]"]


def test_a_channel_names_a_segment_once_however_many_jobs_it_does_for_it() -> None:
    board = make_board({"channels": [{"id": "c1", "text": "shop", "aware": ["s2"], "buy": ["s1", "s2"]}]})
    assert board.channels[0].segments == ("s2", "s1")


def test_silence_leaves_the_default() -> None:
    """A segment pays with money unless it is said otherwise."""
    given = {"id": "s1", "text": "clubs", "evidence": None, "pays": None, "purchase": None}
    (segment,) = make_board({"segments": [given]}).segments
    assert (segment.evidence, segment.pays, segment.purchase) == ("none", "money", "unsure")


def test_no_inputs_make_an_empty_board_for_four_channels() -> None:
    assert make_board({}) == make_board(dict.fromkeys(BLOCKS)) == Board()
    assert make_board({}).items == ()
    assert make_board({}).most == 4


def test_any_number_of_channels_may_be_run_where_the_owner_says_so() -> None:
    assert make_board({"most": None}).most is None


def test_answers_and_other_inputs_beside_the_items_are_not_the_boards() -> None:
    assert make_board(SOUND | {"answers": {"segments": ["yes"]}, "language": "fa"}) == make_board(SOUND)
