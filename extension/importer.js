// Starts the importer in a thread of its own: whatever the panel asks is a function of the module with its arguments, and
// the answer is text, or null where there is none.
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
