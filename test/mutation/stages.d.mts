export declare const stages: readonly string[];
export declare const leftOut: readonly string[];
export declare function testsOf(stage: string): readonly string[];
export declare function minOf(stage: string): number;
