// What does a page do in a frame, besides what it does anywhere? It tells its height, lets links out, says hello.

import { handInOurselves } from "./handing.js";
import { tellHeight } from "./height.js";
import { openOutside } from "./leaving.js";
import { isFramed } from "./parent.js";
import { takeSecret } from "./secret.js";
import { meetParent } from "./session.js";

const secret = takeSecret();

openOutside(secret);
if (isFramed()) {
  handInOurselves();
  tellHeight(secret);
  meetParent();
}
