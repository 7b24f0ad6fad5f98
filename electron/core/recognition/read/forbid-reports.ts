/**
 * Keeps the native ONNX Runtime from reporting its use to its maker. From 1.29 on its programs for Linux and macOS do
 * that unless this is set before they are loaded; then they make no report, no identifier of this computer and no file.
 * To be called in the main thread: native code does not see what another thread sets.
 */
export function forbidReports(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}
