/**
 * Language models that speak the OpenAI protocol (chat completions), as writers of drafts.
 *
 * <p>The only part of the tutor that calls over a network. It holds its limits of time, tokens and
 * bytes, and gives up quietly: answers are then quotes. {@link xueban.tutor.openai.OpenAiModel} is
 * the way in.
 */
@NullMarked
package xueban.tutor.openai;

import org.jspecify.annotations.NullMarked;
