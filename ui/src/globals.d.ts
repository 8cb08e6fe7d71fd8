/** True only in builds over the invented school (`vite --mode fake`). */
declare const __FAKE__: boolean;
