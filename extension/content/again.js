// Starts the guard again in a frame that it had left. What the browser gets from this file says whether it is there.
// @ts-check
'use strict';

/** @type {{ tactfulStands?: () => boolean }} */ (globalThis).tactfulStands?.() ?? false;
