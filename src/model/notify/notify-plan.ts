import type { MessageLanguage } from '../../diagnostics/text.js';

/** Whom notices are sent to. What is secret is named by its environment variable and known nowhere else. */
export interface NotifyPlan {
  /** Where the whole notice can be read. */
  readonly see: string | undefined;
  readonly mail: MailSettings | undefined;
  /** In the order of the file. */
  readonly recipients: readonly Recipient[];
}

export interface MailSettings {
  /** Variable with the address of the server. */
  readonly server: string;
  /** `Name <address>`, or an address. */
  readonly from: string;
}

export interface Recipient {
  readonly id: string;
  /** Ids; all grades where there is none. */
  readonly grades: readonly string[];
  readonly language: MessageLanguage;
  readonly form: NoticeForm;
  readonly way: Way;
}

export type NoticeForm = 'text' | 'markdown' | 'sms';

export const ROBOTS = ['wecom', 'dingtalk', 'feishu', 'webhook'] as const;
export type Robot = (typeof ROBOTS)[number];

/** Addresses and secrets are names of environment variables. */
export type Way =
  | { readonly kind: Robot; readonly address: string; readonly secret: string | undefined }
  | { readonly kind: 'mail'; readonly to: readonly string[] };
