export declare const stages: readonly string[];
export declare function testsOf(stage: string): readonly string[];
