/** Milliseconds that this process has worked so far. Unlike the clock it does not count what else the machine does. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
