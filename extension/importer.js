// Runs the importer in a thread of its own. The panel sends the name of a function and its arguments, and gets text back, or
// null if there is no answer.
import init, { fill_in, people, read, read_text } from './wasm/importer.js';

/** What may be asked: the module exports more than that. */
const asked = { __proto__: null, fill_in, people, read, read_text };
const ready = init();

self.onmessage = async ({ data: [name, ...given] }) => {
  try {
    await ready;
    self.postMessage(asked[name](...given));
  } catch {
    self.postMessage(null);
  }
};
