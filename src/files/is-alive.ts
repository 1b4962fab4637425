/** Whether a process of this machine still runs; one of another user counts too. */
export function isAlive(pid: number): boolean {
  // 0 would be our own group.
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
