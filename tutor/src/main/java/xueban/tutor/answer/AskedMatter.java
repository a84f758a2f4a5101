package xueban.tutor.answer;

import xueban.nlp.TextAnalysis;

/**
 * What is asked, whatever may answer it.
 *
 * @param question read with those before it, if it leans on them
 * @param errors whether it asks for mistakes
 * @param matter the question without the words that ask for mistakes
 * @param concepts what it is about
 */
record AskedMatter(Question question, AskedErrors errors, Question matter, AskedConcepts concepts) {
  static AskedMatter of(Question said, TextAnalysis words) {
    Question question = FollowUp.resolved(said);
    Question matter = question.withText(AskedErrors.matterOf(question.text(), words));
    return new AskedMatter(
        question, AskedErrors.of(said, question, words), matter, AskedConcepts.of(matter, words));
  }
}
