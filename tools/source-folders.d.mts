export declare const SOURCE_FOLDERS: readonly { readonly name: string; readonly zh: string; readonly en: string }[];
