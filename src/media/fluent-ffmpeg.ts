/** In a module of its own, which is imported late: a library in CommonJS keeps its names in the bundle only this way. */
export { default as fluentFfmpeg, type FfmpegCommand } from 'fluent-ffmpeg';
