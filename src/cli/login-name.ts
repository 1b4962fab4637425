import { userInfo } from 'node:os';

/** Who runs the program; under `sudo`, who asked for it. */
export function loginName(env: Readonly<Record<string, string | undefined>>): string {
  return env.SUDO_USER || env.USER || nameOfUser();
}

/** A container may run as a number without a name. */
function nameOfUser(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}
