// Has the pages that are captured read by the reader.
import init, * as reader from './wasm/reader.js';
import { once } from './once.js';

const atReader = once(init, reader);

/**
 * What a page says, as JSON text. The page goes from its content script to the reader as it is.
 * @param {{ url: string, html: string }} page
 */
export const read_page = ({ url, html }) => atReader(({ read }) => read(url, html));
