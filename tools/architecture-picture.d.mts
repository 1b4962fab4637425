export declare function architecturePicture(): string;
