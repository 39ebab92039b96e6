// How does a course system treat a package? It offers its calls, keeps what it is told, and notes each call and its error.

const NAMES = {
  1.2: ["API", "LMSInitialize LMSFinish LMSGetValue LMSSetValue LMSCommit LMSGetLastError LMSGetErrorString LMSGetDiagnostic"],
  2004: ["API_1484_11", "Initialize Terminate GetValue SetValue Commit GetLastError GetErrorString GetDiagnostic"],
};

globalThis.calls = [];
globalThis.fault = "";
globalThis.refused = []; // elements that this system is without

/** Starts a session with what was kept before, without opening the page. */
globalThis.begin = (edition, kept) => {
  const [name, names] = NAMES[edition];
  const Api = edition === "1.2" ? globalThis.Scorm12API : globalThis.Scorm2004API;
  const real = new Api({ logLevel: 5, autocommit: false, mastery_override: true });
  real.loadFromJSON(kept);
  globalThis.real = real;
  globalThis[name] = Object.fromEntries(names.split(" ").map((call) => [call, (...given) => answer(real, call, given)]));
};

/** Answers one call, well or badly. */
function answer(real, call, given) {
  if (globalThis.fault === "throws") throw new Error("the course system fell over");
  const refuses = globalThis.fault === "refuses" || (given.length === 2 && globalThis.refused.some((end) => given[0].endsWith(end)));
  const told = refuses ? "false" : real[call](...given);
  globalThis.calls.push([call.replace("LMS", ""), ...given, String(told), String(real.lastErrorCode)]);
  return told;
}

/** Opens a page, as if a learner chose it. */
globalThis.show = (address) => {
  const frame = Object.assign(document.createElement("iframe"), { name: "room", src: address, width: "1000", height: "900" });
  document.body.replaceChildren(frame);
};

/** What is kept for the next session, the time of this one added to that of all. */
globalThis.keep = () => {
  const kept = globalThis.real.renderCommitCMI(true).cmi;
  const { core = kept } = kept;
  for (const name of ["session_time", "exit"]) delete core[name];
  return kept;
};
