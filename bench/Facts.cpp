// SPDX-License-Identifier: Apache-2.0
// bench-facts ASSOCIATIONS: how fast a facts file is written and read.
#include "bench/LinkShapes.h"
#include "plugin/FactsFile.h"

#include "llvm/Support/raw_ostream.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace assoc;

static double seconds() {
  using namespace std::chrono;
  return duration<double>(steady_clock::now().time_since_epoch()).count();
}

int main(int Count, char **Arguments) {
  const unsigned Size = Count > 1 ? std::atoi(Arguments[1]) : 10000;
  std::string Text;
  std::vector<std::string> Files;
  const std::vector<Facts> TUs = bench::allShapes().front().Make(Size);
  const double Begin = seconds();
  std::size_t Bytes = 0;
  for (const Facts &F : TUs) {
    llvm::raw_string_ostream OS(Files.emplace_back());
    writeFacts(F, OS);
    OS.flush();
    Bytes += Files.back().size();
  }
  const double Written = seconds();
  std::size_t Wrong = 0;
  for (std::size_t I = 0; I < Files.size(); ++I) {
    llvm::Expected<Facts> F = readFacts(Files[I], "made up");
    Wrong += !F || F->Associations.size() != TUs[I].Associations.size();
    if (!F)
      llvm::consumeError(F.takeError());
  }
  const double Read = seconds();
  const double MB = Bytes / 1e6;
  std::printf("{\"files\": %zu, \"MB\": %.1f, \"write\": %.1f, \"read\": %.1f, "
              "\"wrong\": %zu}\n",
              Files.size(), MB, MB / (Written - Begin), MB / (Read - Written),
              Wrong);
  return Wrong != 0;
}
