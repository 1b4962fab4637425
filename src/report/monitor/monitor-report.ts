import type { MessageLanguage } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import type { EventLog } from '../../monitor/events/event-log.js';

export interface MonitorReport {
  readonly log: Pick<EventLog, 'now' | 'events'>;
  readonly at: Instant;
  readonly timeZone: string;
  readonly language: MessageLanguage;
  readonly colour: boolean;
}
