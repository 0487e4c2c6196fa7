// Loads the reader for the first page that is captured, and has pages read by it.
import init, { read } from './wasm/reader.js';

let ready;

/**
 * What a page says, as JSON text. The page goes from its content script to the reader as it is.
 * @param {{ url: string, html: string }} page
 */
export async function read_page({ url, html }) {
  ready ??= init();
  try {
    await ready;
  } catch (error) {
    // The next capture tries again.
    ready = undefined;
    throw error;
  }
  return read(url, html);
}
