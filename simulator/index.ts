export { startSimulator } from './start-simulator';
export type { Simulator } from './start-simulator';
export type { SimulatorOptions } from './options';
export type { SimulatorSettings } from './settings';
