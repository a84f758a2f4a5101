package xueban.bench;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import xueban.tutor.homework.AssemblyOption;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.Demand;
import xueban.tutor.homework.LearnerTask;

/**
 * The same problem for CP-SAT, written down from what {@link AssemblyProblem} says and sharing no
 * code with the solver: the judge of how near to the best our sets are.
 *
 * <p>An item on the k-th level of its concept is worth half as much as on the level before; each
 * level holds one item, so the best comes first by itself.
 */
final class ExactAssembly {
  private static final double SCALE = 1e5;

  private final AssemblyProblem problem;
  private final CpModel model = new CpModel();
  private final LinearExprBuilder objective = LinearExpr.newBuilder();
  private final LinearExprBuilder penalty = LinearExpr.newBuilder();
  private final List<Map<Integer, Literal>> cores = new ArrayList<>();
  private final Map<Integer, List<Literal>> outside = new TreeMap<>();

  private ExactAssembly(AssemblyProblem problem) {
    this.problem = problem;
  }

  /**
   * What CP-SAT found.
   *
   * @param score of the best sets it found
   * @param bound no sets have a larger score
   */
  record Found(double score, double bound, boolean optimal) {}

  /**
   * Searches until the best is proved, or for so many seconds for penalties and for values each.
   */
  static Found solve(AssemblyProblem problem, double seconds) {
    Loader.loadNativeLibraries();
    ExactAssembly exact = new ExactAssembly(problem);
    exact.state();
    exact.model.minimize(exact.penalty);
    CpSolver first = solver(seconds);
    boolean proved = first.solve(exact.model) == CpSolverStatus.OPTIMAL;
    long least = Math.round(proved ? first.objectiveValue() : first.bestObjectiveBound());
    // No value outweighs a penalty, so the best has the least penalty and then the most value.
    if (proved) {
      exact.model.addLessOrEqual(exact.penalty, least);
    }
    exact.model.clearObjective();
    exact.model.maximize(exact.objective);
    CpSolver second = solver(seconds);
    CpSolverStatus status = second.solve(exact.model);
    boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    return new Found(
        proved && found ? second.objectiveValue() / SCALE - least : Double.NaN,
        second.bestObjectiveBound() / SCALE - least,
        proved && status == CpSolverStatus.OPTIMAL);
  }

  private static CpSolver solver(double seconds) {
    CpSolver solver = new CpSolver();
    solver.getParameters().setMaxTimeInSeconds(seconds).setNumWorkers(8).setRandomSeed(1);
    solver.getParameters().setRelativeGapLimit(0).setLinearizationLevel(2);
    return solver;
  }

  private void state() {
    for (int g = 0; g < problem.coreItems().size(); g++) {
      core(g);
    }
    problem.learners().forEach(this::learner);
    outside.values().stream()
        .filter(takers -> takers.size() > problem.exposure())
        .forEach(
            takers ->
                model.addLessOrEqual(
                    LinearExpr.sum(takers.toArray(Literal[]::new)), problem.exposure()));
  }

  private void core(int group) {
    List<LearnerTask> members =
        problem.learners().stream().filter(t -> t.group() == group).toList();
    Map<Integer, Literal> core = new TreeMap<>();
    cores.add(core);
    int wanted = problem.coreItems().get(group);
    if (members.isEmpty() || wanted == 0) {
      return;
    }
    for (int i = 0; i < problem.items(); i++) {
      int item = i;
      Predicate<AssemblyOption> isIt = o -> o.item() == item && o.common();
      if (members.stream().allMatch(t -> t.options().stream().anyMatch(isIt))) {
        core.put(i, model.newBoolVar("core"));
      }
    }
    IntVar missing = model.newIntVar(0, wanted, "missing");
    model.addEquality(
        LinearExpr.newBuilder().addSum(core.values().toArray(Literal[]::new)).add(missing), wanted);
    penalty.addTerm(missing, 10_000L * members.size());
  }

  private void learner(LearnerTask task) {
    Map<Integer, List<AssemblyOption>> ofConcept = new TreeMap<>();
    Map<Integer, Literal> taken = new TreeMap<>();
    LinearExprBuilder time = LinearExpr.newBuilder();
    LinearExprBuilder count = LinearExpr.newBuilder();
    LinearExprBuilder aims = LinearExpr.newBuilder();
    for (AssemblyOption option : task.options()) {
      Literal core = cores.get(task.group()).get(option.item());
      BoolVar has = model.newBoolVar("has");
      BoolVar alone = core == null ? has : model.newBoolVar("alone");
      if (core != null) {
        model.addEquality(has, LinearExpr.sum(new Literal[] {core, alone}));
      }
      outside.computeIfAbsent(option.item(), i -> new ArrayList<>()).add(alone);
      taken.put(option.item(), has);
      ofConcept.computeIfAbsent(option.concept(), c -> new ArrayList<>()).add(option);
      time.addTerm(has, option.seconds());
      count.addTerm(has, 1);
      aims.addTerm(has, option.purpose().isAim() ? 1 : -1);
    }
    model.addLessOrEqual(time, task.maxSeconds());
    model.addLessOrEqual(count, task.maxItems());
    if (task.aimsAtLeastHalf()) {
      model.addGreaterOrEqual(aims, 0);
    }
    ofConcept.values().forEach(options -> levels(task, options, taken));
    task.demands().forEach(demand -> demand(task, demand, taken));
  }

  private void levels(LearnerTask task, List<AssemblyOption> options, Map<Integer, Literal> taken) {
    int levels = Math.min(options.size(), task.maxItems());
    List<LinearExprBuilder> held = new ArrayList<>();
    for (int k = 0; k < levels; k++) {
      held.add(LinearExpr.newBuilder());
    }
    for (AssemblyOption option : options) {
      LinearExprBuilder own = LinearExpr.newBuilder();
      for (int k = 0; k < levels; k++) {
        BoolVar at = model.newBoolVar("at");
        own.addTerm(at, 1);
        held.get(k).addTerm(at, 1);
        objective.addTerm(at, Math.round(option.value() * Math.pow(.5, k) * SCALE));
      }
      Literal has = taken.get(option.item());
      if (has != null) {
        model.addEquality(own, has);
      }
    }
    held.forEach(level -> model.addLessOrEqual(level, 1));
  }

  private void demand(LearnerTask task, Demand demand, Map<Integer, Literal> taken) {
    LinearExprBuilder count = LinearExpr.newBuilder();
    for (AssemblyOption option : task.options()) {
      Literal has = taken.get(option.item());
      if (has != null && (option.purpose() == demand.trait() || option.kind() == demand.trait())) {
        count.addTerm(has, 1);
      }
    }
    if (demand.most() < task.maxItems()) {
      model.addLessOrEqual(count, demand.most());
    }
    if (demand.least() > 0) {
      IntVar missing = model.newIntVar(0, demand.least(), "missing");
      count.add(missing);
      model.addGreaterOrEqual(count, demand.least());
      penalty.addTerm(missing, demand.trait().isPurpose() ? 1_000 : 100);
    }
  }
}
