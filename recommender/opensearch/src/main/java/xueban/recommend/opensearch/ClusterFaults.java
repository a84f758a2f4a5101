package xueban.recommend.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import xueban.ErrorCode;
import xueban.XuebanException;

/** What an answer means that is none of those hoped for. */
final class ClusterFaults {
  private static final int LONGEST_REASON = 300;

  private ClusterFaults() {}

  /**
   * Returns the fault.
   *
   * @param asked method and path of the request
   */
  static XuebanException of(String asked, ClusterClient.Answer answer) {
    String reason = reason(answer.body());
    if (answer.isOverloaded()) {
      return new XuebanException(
          ErrorCode.OVERLOADED,
          "The search cluster has more to do than it takes (%s). Try again later."
              .formatted(reason));
    }
    if (answer.isAway()) {
      return new XuebanException(
          ErrorCode.NOT_AVAILABLE,
          "The search cluster lacks nodes or parts of the index (%s). Start its nodes again."
              .formatted(reason));
    }
    if (answer.status() == 401 || answer.status() == 403) {
      return new XuebanException(
          ErrorCode.NOT_AVAILABLE,
          "The search cluster refuses our credential for %s. Correct it, or give it the right."
              .formatted(asked));
    }
    if (answer.status() == 404) {
      return new XuebanException(
          ErrorCode.NOT_AVAILABLE,
          "The search cluster has no such index (%s). The next refresh builds it anew."
              .formatted(reason));
    }
    return new XuebanException(
        ErrorCode.INTERNAL,
        "The search cluster answered %s with status %d: %s."
            .formatted(asked, answer.status(), reason));
  }

  /** Returns the cause that the cluster names, shortened. */
  static String reason(JsonNode body) {
    JsonNode error = body.has("error") ? body.path("error") : body;
    JsonNode root = error.path("root_cause").path(0);
    JsonNode said = root.isMissingNode() ? error : root;
    String reason =
        said.has("reason")
            ? said.path("type").asText() + ": " + said.path("reason").asText()
            : said.isTextual() ? said.asText() : said.toString();
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
  }
}
