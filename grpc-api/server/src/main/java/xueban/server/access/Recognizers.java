package xueban.server.access;

import xueban.nlp.media.PictureRecognizer;
import xueban.nlp.media.SpeechRecognizer;
import xueban.tutor.answer.draft.TokenLedger;

/** What reads pictures and understands speech, for each tenant. Safe for concurrent use. */
public interface Recognizers {
  /** Returns what reads pictures, the same for all tenants; where that is off, it says so. */
  PictureRecognizer pictures();

  /**
   * Returns what understands speech within a tenant's budget; where that is off, it says so.
   *
   * @param spent keeps how many recordings the tenant had written down
   */
  SpeechRecognizer speech(String tenant, TokenLedger spent);
}
