// Starts the importer in a thread of its own: whatever the panel asks is a function of the module with its arguments, and
// the answer is text, or null where there is none.
import init, * as importer from './wasm/importer.js';

const ready = init();

self.onmessage = async ({ data: [name, ...given] }) => {
  try {
    await ready;
    self.postMessage(importer[name](...given));
  } catch {
    self.postMessage(null);
  }
};
