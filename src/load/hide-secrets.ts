import { KIND_FILES } from './kind-files.js';

/** What is written where the name of a variable is expected. */
const VALUES = /(?<=\b(?:wecom|dingtalk|feishu|webhook|secret|token|server)["']?\s*[:：]\s*["']?)[^\s"'}]+/giu;
const VARIABLE = /^[A-Z][A-Z0-9_]*,?$/;
/** Addresses that let anyone send who knows them, wherever they are written. */
const ADDRESSES = /\b(?:https?:\/\/[^\s"'}]*(?:[?=@]|\/hook\/)|smtps?:\/\/)[^\s"'}]*/giu;

/**
 * The text of a file as it may be printed, with every character in its place: in notify.yaml, what may be a secret becomes
 * `*`.
 */
export function hideSecrets(path: string, text: string): string {
  if (path !== KIND_FILES.notify) return text;
  return text
    .replace(VALUES, (value) => (VARIABLE.test(value) ? value : '*'.repeat(value.length)))
    .replace(ADDRESSES, (address) => '*'.repeat(address.length));
}
