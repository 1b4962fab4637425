export function fileTypes(): Promise<string>;
