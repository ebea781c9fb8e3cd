// Phones that talk to the bot, and the wires behind the stage.

import { Controls } from './controls.js';
import { follow } from './server.js';
import { Stage } from './stage.js';

const stage = new Stage();
const controls = new Controls(stage);

follow((state) => {
  controls.show(state);
  stage.show(state);
}, () => controls.lost());
