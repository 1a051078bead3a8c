export { startSimulator } from './start-simulator';
export type { Simulator } from './start-simulator';
export type { SimulatorOptions } from './options';
export type { SimulatorSettings } from './settings';
// What the control API takes and tells, for tests in TypeScript.
export type { Account, Business, BusinessNumber } from './accounts/account';
export type { Health } from './accounts/health';
export type { TroubleOrder } from './acts/make-trouble';
export type { AppSubscription } from './app-subscription';
export type { Email } from './email';
export type { AccessToken, Scope } from './tokens/access-token';
export type { SampleField } from './webhooks/dashboard-samples';
