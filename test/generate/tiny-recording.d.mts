export function tinyRecording(wishes: { readonly title: string; readonly milliseconds: number }): Buffer;
