package xueban.tutor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.CatalogSearch;
import xueban.tutor.insight.ClassInsight;
import xueban.tutor.insight.ClassPicture;
import xueban.tutor.insight.ConceptInsight;
import xueban.tutor.insight.InsightRequest;
import xueban.tutor.insight.MaterialFinder;
import xueban.tutor.insight.MaterialRecommendation;
import xueban.tutor.insight.MaterialRequest;

/** Tells teachers how a class stands and what material helps. Safe for concurrent use. */
final class InsightDesk {
  private final GraphKeeper graphs;
  private final CatalogReader catalog;
  private final MaterialFinder material;
  private final LearnerReader reader;
  private final HomeworkDesk classes;
  private final TutorSettings settings;
  private final Clock clock;

  InsightDesk(
      GraphKeeper graphs,
      CatalogReader catalog,
      CatalogSearch search,
      LearnerReader reader,
      HomeworkDesk classes,
      TutorSettings settings,
      Clock clock) {
    this.graphs = graphs;
    this.catalog = catalog;
    this.material = new MaterialFinder(search);
    this.reader = reader;
    this.classes = classes;
    this.settings = settings;
    this.clock = clock;
  }

  ClassInsight insight(InsightRequest request) {
    ClassGroup group = classes.group(request.classId());
    KnowledgeGraph graph = graphs.graph();
    Instant now = clock.instant();
    List<ClassPicture.Member> members = new ArrayList<>();
    for (String learner : group.learners()) {
      Pupil pupil = reader.pupil(learner, graph, now);
      members.add(new ClassPicture.Member(learner, pupil.view(), pupil.responses()));
    }
    return new ClassPicture(graph, catalog::findItem, settings.bounds().masteredFrom())
        .draw(request, members, now, reader.model());
  }

  List<MaterialRecommendation> recommend(MaterialRequest request) {
    ClassGroup group = classes.group(request.classId());
    InsightRequest weak =
        new InsightRequest(
            request.classId(), request.concepts(), request.subject(), request.maxConcepts());
    List<MaterialRecommendation> result = new ArrayList<>();
    for (ConceptInsight insight : insight(weak).concepts()) {
      result.add(material.find(insight, group.grade(), request.maxResources()));
    }
    return result;
  }
}
