// Reads captured pages with the reader module.
import init, * as reader from './wasm/reader.js';
import { once } from './once.js';

const atReader = once(init, reader);

/**
 * What a page says, as JSON text.
 * @param {{ url: string, html: string }} page
 */
export const read_page = ({ url, html }) => atReader(({ read }) => read(url, html));
