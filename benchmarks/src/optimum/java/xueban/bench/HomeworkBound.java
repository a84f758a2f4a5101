package xueban.bench;

import xueban.tutor.homework.Assembly;
import xueban.tutor.homework.AssemblyProblem;
import xueban.tutor.homework.ClassAssembler;

/**
 * Holds our homework for sampled classes against the best that CP-SAT finds and against its bound:
 * {@code LEARNERS ITEMS CLASSES SECONDS}, such as {@code 50 2000 3 600}. Takes up to as many
 * seconds a class.
 */
final class HomeworkBound {
  private HomeworkBound() {}

  public static void main(String[] args) {
    int learners = Integer.parseInt(args[0]);
    int items = Integer.parseInt(args[1]);
    System.out.println("seed\tours\tseconds\trelaxed\tCP-SAT\tits bound\tours/bound");
    for (int seed = 0; seed < Integer.parseInt(args[2]); seed++) {
      AssemblyProblem problem = SampledHomework.draw(seed, learners, items);
      long start = System.nanoTime();
      Assembly ours = ClassAssembler.assemble(problem);
      double seconds = (System.nanoTime() - start) / 1e9;
      ExactAssembly.Found best = ExactAssembly.solve(problem, Double.parseDouble(args[3]));
      double bound = best.bound() + ours.value() - ours.score();
      System.out.printf(
          "%d\t%.4f\t%.2f\t%d\t%.4f\t%.4f\t%.4f%n",
          seed,
          ours.value(),
          seconds,
          ours.relaxed().size(),
          best.score() + ours.value() - ours.score(),
          bound,
          ours.value() / bound);
    }
  }
}
