// SPDX-License-Identifier: Apache-2.0
// bench-link SHAPE SIZE [THREADS]: links one made-up program and runs all rules
// over it, and prints the times, the peak of memory (of facts, of link and
// rules, with the schema) and the results.
// bench/link.py calls it, a process a measurement.
#include "checks/model/Link.h"
#include "bench/LinkShapes.h"
#include "checks/rules/Rule.h"
#include "checks/rules/Suppress.h"
#include "checks/schema/Schema.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <map>

#include <sys/resource.h>

using namespace assoc;

/// Of one thread, what else the machine does must not show; of several, only
/// the clock tells how well they share the work.
static double seconds(unsigned Threads) {
  timespec Time;
  clock_gettime(Threads > 1 ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &Time);
  return Time.tv_sec + Time.tv_nsec / 1e9;
}

static double peakMiB() {
  rusage Usage;
  getrusage(RUSAGE_SELF, &Usage);
  return Usage.ru_maxrss / 1024.0;
}

static int measure(const bench::Shape &S, unsigned Size, unsigned Threads,
                   bool Verbose) {
  std::vector<Facts> TUs = S.Make(Size);
  const double Input = peakMiB(), Begin = seconds(Threads);
  Model M = link(std::move(TUs), {.Threads = Threads});
  const double Linked = seconds(Threads);
  std::vector<Finding> Found = run(M);
  const double Ran = seconds(Threads), Peak = peakMiB();
  suppress(M, Found);
  const Schema Tables = deriveSchema(M);
  const double End = seconds(Threads);
  std::printf("{\"shape\": \"%s\", \"size\": %u, \"link\": %.4f, "
              "\"rules\": %.4f, \"rest\": %.4f, \"input\": %.0f, "
              "\"peak\": %.0f, \"all\": %.0f, \"entities\": %zu, "
              "\"associations\": %zu, "
              "\"findings\": %zu, \"tables\": %zu}\n",
              S.Name, Size, Linked - Begin, Ran - Linked, End - Ran, Input,
              Peak, peakMiB(), M.Entities.size(), M.Associations.size(),
              Found.size(), Tables.Tables.size());
  if (!Verbose)
    return 0;
  std::map<std::string, std::size_t> Count;
  for (const Finding &F : Found)
    ++Count[F.Rule];
  for (auto &[Rule, N] : Count)
    std::printf("%8zu %s\n", N, Rule.c_str());
  return 0;
}

int main(int Count, char **Arguments) {
  if (Count >= 3)
    for (const bench::Shape &S : bench::allShapes())
      if (!std::strcmp(S.Name, Arguments[1]))
        return measure(S, std::atoi(Arguments[2]),
                       Count > 3 ? std::atoi(Arguments[3]) : 1, Count > 4);
  std::fprintf(stderr, "usage: bench-link SHAPE SIZE [THREADS [verbose]]\n");
  for (const bench::Shape &S : bench::allShapes())
    std::fprintf(stderr, "  %-12s by %s\n", S.Name, S.Counts);
  return 2;
}
