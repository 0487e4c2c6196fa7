// Starts the side panel: an extension's page may run no script that stands in its own text.
import init from './wasm/panel.js';

init();
