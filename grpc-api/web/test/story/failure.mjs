/** A call that failed, in the words both transports share. */
export class CallFailure extends Error {
  /**
   * @param {string} code such as "INVALID_ARGUMENT"
   * @param {string} message what the service says
   * @param {{field: string, description: string}[]} violations from google.rpc.BadRequest
   * @param {string} reason from google.rpc.ErrorInfo; empty: none
   */
  constructor(code, message, violations, reason) {
    super(`${code}: ${message}`);
    this.code = code;
    this.said = message;
    this.violations = violations;
    this.reason = reason;
  }
}
