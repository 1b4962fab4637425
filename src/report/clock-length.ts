import { HOUR, MINUTE, type Millis } from '../model/time.js';

/** `20:00`, `1:02:05.040`. */
export function clockLength(length: Millis): string {
  const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
  const [hours, minutes] = [Math.floor(length / HOUR), Math.floor(length / MINUTE) % 60];
  const [seconds, millis] = [Math.floor(length / 1000) % 60, length % 1000];
  const rest = `${pad(seconds)}${millis === 0 ? '' : `.${pad(millis, 3)}`}`;
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${pad(minutes)}:${rest}`;
}
