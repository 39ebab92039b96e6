// What does a page do for whatever page holds it in a frame? It tells its height, keeps its links out, says hello.

import { tellHeight } from "./height.js";
import { openOutside } from "./leaving.js";
import { isFramed } from "./parent.js";
import { takeSecret } from "./secret.js";
import { meetParent } from "./session.js";

const secret = takeSecret();

openOutside(secret);
if (isFramed()) {
  tellHeight(secret);
  meetParent();
}
