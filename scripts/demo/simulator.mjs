import { startSimulator } from '../../dist/simulator/index.mjs';
import { exitWithParent } from './exit-with-parent.mjs';
import { ports, simulatorFile, strapiUrl } from './settings.mjs';

/** The demo's Meta, in a process of its own. Its customers survive a restart. */
const simulator = await startSimulator({
  port: ports.SIMULATOR_PORT,
  webhookUrl: `${strapiUrl}/api/whatsapp/webhook`,
  stateFile: simulatorFile,
});
exitWithParent(() => simulator.close());
process.send('ready');
