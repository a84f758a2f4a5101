package xueban.server.access;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The scope without which an rpc is refused, as its comment in the proto file says; an endpoint
 * asks for more where a field makes the difference. An rpc that is not listed here is refused to
 * everybody, so that a new one cannot be open by mistake.
 */
public final class RequiredScopes {
  private static final Map<String, Scope> BY_METHOD =
      Map.ofEntries(
          entry("xueban.v1.SystemService/GetInfo", Scope.LEARN),
          entry("xueban.v1.SearchService/Search", Scope.LEARN),
          entry("xueban.v1.SearchService/Suggest", Scope.LEARN),
          entry("xueban.v1.SearchService/Similar", Scope.LEARN),
          entry("xueban.v1.SearchService/RecognizePicture", Scope.LEARN),
          entry("xueban.v1.SearchService/RecognizeSpeech", Scope.LEARN),
          entry("xueban.v1.PracticeService/NextItem", Scope.LEARN),
          entry("xueban.v1.PracticeService/GetHint", Scope.LEARN),
          entry("xueban.v1.PracticeService/SubmitAnswer", Scope.LEARN),
          entry("xueban.v1.PracticeService/ListMistakes", Scope.LEARN),
          entry("xueban.v1.LearnerService/RecordResponses", Scope.LEARN),
          entry("xueban.v1.LearnerService/GetProfile", Scope.LEARN),
          entry("xueban.v1.LearnerService/ListEvents", Scope.LEARN),
          entry("xueban.v1.LearnerService/ContestMastery", Scope.LEARN),
          entry("xueban.v1.LearnerService/Regrade", Scope.TEACH),
          entry("xueban.v1.LearnerService/Retract", Scope.TEACH),
          entry("xueban.v1.LearnerService/EraseLearner", Scope.MANAGE),
          entry("xueban.v1.GraphService/GetConcept", Scope.LEARN),
          entry("xueban.v1.GraphService/ListConcepts", Scope.LEARN),
          entry("xueban.v1.GraphService/GetPrerequisites", Scope.LEARN),
          entry("xueban.v1.GraphService/GetLearningPath", Scope.LEARN),
          entry("xueban.v1.GraphService/ListEditions", Scope.LEARN),
          entry("xueban.v1.GraphService/GetEdition", Scope.LEARN),
          entry("xueban.v1.GraphService/ExportGraph", Scope.LEARN),
          entry("xueban.v1.GraphService/ImportGraph", Scope.MANAGE),
          entry("xueban.v1.GraphService/MigrateGraph", Scope.MANAGE),
          entry("xueban.v1.CatalogService/GetResource", Scope.LEARN),
          entry("xueban.v1.CatalogService/GetItem", Scope.LEARN),
          entry("xueban.v1.CatalogService/PutResources", Scope.MANAGE),
          entry("xueban.v1.CatalogService/PutItems", Scope.MANAGE),
          entry("xueban.v1.CatalogService/DeleteResource", Scope.MANAGE),
          entry("xueban.v1.CatalogService/DeleteItem", Scope.MANAGE),
          entry("xueban.v1.AnswerService/Ask", Scope.LEARN),
          entry("xueban.v1.AnswerService/AskOnce", Scope.LEARN),
          entry("xueban.v1.FaqService/PutFaq", Scope.MANAGE),
          entry("xueban.v1.FaqService/GetFaq", Scope.LEARN),
          entry("xueban.v1.FaqService/ListFaq", Scope.LEARN),
          entry("xueban.v1.FaqService/DeleteFaq", Scope.MANAGE),
          entry("xueban.v1.QuestionService/HandOff", Scope.LEARN),
          entry("xueban.v1.QuestionService/ListMyQuestions", Scope.LEARN),
          entry("xueban.v1.QuestionService/ListQuestions", Scope.TEACH),
          entry("xueban.v1.QuestionService/TakeQuestion", Scope.TEACH),
          entry("xueban.v1.QuestionService/AnswerQuestion", Scope.TEACH),
          entry("xueban.v1.QuestionService/CloseQuestion", Scope.LEARN),
          entry("xueban.v1.RelevanceService/ReportOpened", Scope.LEARN),
          entry("xueban.v1.RelevanceService/ListToJudge", Scope.TEACH),
          entry("xueban.v1.RelevanceService/PutJudgements", Scope.TEACH),
          entry("xueban.v1.RelevanceService/ListJudgements", Scope.TEACH),
          entry("xueban.v1.RelevanceService/DiscardSearch", Scope.TEACH),
          entry("xueban.v1.RelevanceService/GetSearchFigures", Scope.TEACH),
          entry("xueban.v1.HomeworkService/CreateHomework", Scope.TEACH),
          entry("xueban.v1.HomeworkService/GetHomework", Scope.LEARN),
          entry("xueban.v1.HomeworkService/ListHomework", Scope.TEACH),
          entry("xueban.v1.HomeworkService/ListLearnerHomework", Scope.LEARN),
          entry("xueban.v1.HomeworkService/EditHomework", Scope.TEACH),
          entry("xueban.v1.HomeworkService/IssueHomework", Scope.TEACH),
          entry("xueban.v1.HomeworkService/WithdrawHomework", Scope.TEACH),
          entry("xueban.v1.HomeworkService/CloseHomework", Scope.TEACH),
          entry("xueban.v1.HomeworkService/GetHomeworkResults", Scope.TEACH),
          entry("xueban.v1.PaperService/CreatePaper", Scope.TEACH),
          entry("xueban.v1.PaperService/GetPaper", Scope.TEACH),
          entry("xueban.v1.PaperService/ListPapers", Scope.TEACH),
          entry("xueban.v1.PaperService/ExportPaper", Scope.TEACH),
          entry("xueban.v1.PaperService/RecordPaperAnswers", Scope.TEACH),
          entry("xueban.v1.PaperService/GetLessonCheck", Scope.TEACH),
          entry("xueban.v1.ImportService/ImportFile", Scope.MANAGE),
          entry("xueban.v1.ClassService/PutClass", Scope.TEACH),
          entry("xueban.v1.ClassService/GetClass", Scope.TEACH),
          entry("xueban.v1.ClassService/ListClasses", Scope.TEACH),
          entry("xueban.v1.ClassService/GetInsight", Scope.TEACH),
          entry("xueban.v1.ClassService/RecommendMaterial", Scope.TEACH),
          entry("xueban.v1.ClassService/GetWarnings", Scope.TEACH),
          entry("xueban.v1.ClassService/GetGrowth", Scope.TEACH),
          entry("xueban.v1.ClassService/ListMisconceptions", Scope.TEACH),
          entry("xueban.v1.ClassService/GetHelpList", Scope.TEACH),
          entry("xueban.v1.ClassService/GetLessonPack", Scope.TEACH),
          entry("xueban.v1.ClassService/ExportLessonPack", Scope.TEACH),
          entry("xueban.v1.ModelService/ListModels", Scope.MANAGE),
          entry("xueban.v1.ModelService/GetModel", Scope.MANAGE),
          entry("xueban.v1.ModelService/ActivateModel", Scope.MANAGE),
          entry("xueban.v1.ModelService/RollbackModel", Scope.MANAGE));

  private RequiredScopes() {}

  /**
   * Returns the least scope that a method needs, or empty if nobody may call it.
   *
   * @param method full name, such as {@code xueban.v1.SystemService/GetInfo}
   */
  public static Optional<Scope> of(String method) {
    return Optional.ofNullable(BY_METHOD.get(method));
  }

  /** Returns the full names of all methods that somebody may call, sorted. */
  static SortedSet<String> methods() {
    return new TreeSet<>(BY_METHOD.keySet());
  }
}
