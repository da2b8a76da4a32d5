package org.vigie.transforms.voice.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A made-up survey of a hierarchy (branch, unit) crossed by other attributes, published three times: between publications
 * people come late, take their answers back, move or change their minds.
 */
record GeneratedSurvey(DisclosureRule rule, List<List<Answered>> releases) {
    private record Person(String id, int branch, int unit, int[] others, boolean isFavourable) {}

    static GeneratedSurvey of(long seed) {
        Random random = new Random(seed);
        int[] sizes = new int[1 + random.nextInt(2)];
        for (int index = 0; index < sizes.length; index++) {
            sizes[index] = 2 + random.nextInt(4);
        }
        int branches = 2 + random.nextInt(4);
        int units = 2 + random.nextInt(3);
        double approval = random.nextInt(5) == 0 ? 0.97 : 0.2 + 0.6 * random.nextDouble();
        boolean isCrossed = random.nextBoolean();
        List<Person> people = new ArrayList<>();
        int first = 15 + random.nextInt(250);
        for (int number = 0; number < first; number++) {
            people.add(person("p" + number, random, branches, units, sizes, approval));
        }
        List<List<Answered>> releases = new ArrayList<>();
        for (int release = 0; release < 3; release++) {
            releases.add(
                    people.stream().map(person -> answer(person, isCrossed)).toList());
            change(people, release, random, branches, units, sizes, approval);
        }
        return new GeneratedSurvey(new DisclosureRule(random.nextInt(4) == 0 ? 5 : 10, true), releases);
    }

    private static void change(
            List<Person> people, int release, Random random, int branches, int units, int[] sizes, double approval) {
        int gone = random.nextInt(4) * random.nextInt(3);
        for (int count = 0; count < gone && people.size() > 1; count++) {
            people.remove(random.nextInt(people.size()));
        }
        int come = random.nextBoolean() ? random.nextInt(6) : random.nextInt(60);
        for (int count = 0; count < come; count++) {
            people.add(person("q" + release + "-" + count, random, branches, units, sizes, approval));
        }
        int changed = random.nextInt(3) * random.nextInt(6);
        for (int count = 0; count < changed; count++) {
            int at = random.nextInt(people.size());
            Person old = people.get(at);
            Person other = person(old.id(), random, branches, units, sizes, approval);
            people.set(
                    at,
                    random.nextBoolean()
                            ? other
                            : new Person(old.id(), old.branch(), old.unit(), old.others(), !old.isFavourable()));
        }
    }

    private static Person person(String id, Random random, int branches, int units, int[] sizes, double approval) {
        int[] others = new int[sizes.length];
        for (int index = 0; index < sizes.length; index++) {
            others[index] = skewed(random, sizes[index]);
        }
        return new Person(id, skewed(random, branches), skewed(random, units), others, random.nextDouble() < approval);
    }

    /** Small groups are what matters: the last values are rare. */
    private static int skewed(Random random, int size) {
        return (int) (size * random.nextDouble() * Math.sqrt(random.nextDouble()));
    }

    private static Answered answer(Person person, boolean isCrossed) {
        Set<String> cuts = new HashSet<>();
        cuts.add("total");
        cuts.add("branch=" + person.branch());
        cuts.add("branch=" + person.branch() + ";unit=" + person.unit());
        for (int index = 0; index < person.others().length; index++) {
            cuts.add("other" + index + "=" + person.others()[index]);
        }
        if (isCrossed) {
            cuts.add("branch=" + person.branch() + ";other0=" + person.others()[0]);
        }
        return new Answered(person.id(), cuts, person.isFavourable(), "");
    }
}
