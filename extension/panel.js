// Starts the side panel: an extension's page may not run inline scripts.
import init from './wasm/panel.js';

init();
