/** Milliseconds of the processor that some work takes: a clock would count what else the machine has to do. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
