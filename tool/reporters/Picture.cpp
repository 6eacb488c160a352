// SPDX-License-Identifier: Apache-2.0
// What the formats that are pictures share.
#include "tool/reporters/Picture.h"

#include "llvm/Support/ConvertUTF.h"

namespace assoc {

std::string replaced(llvm::StringRef Text,
                     llvm::function_ref<bool(unsigned)> Keeps,
                     llvm::function_ref<std::string(unsigned)> Replace) {
  const std::string Valid = utf8(Text);
  const auto *At = reinterpret_cast<const llvm::UTF8 *>(Valid.data());
  const auto *End = At + Valid.size();
  std::string Result;
  while (At != End) {
    const auto *Start = At;
    llvm::UTF32 C = 0;
    if (llvm::convertUTF8Sequence(&At, End, &C, llvm::strictConversion) !=
        llvm::conversionOK)
      break; // it is valid
    const bool Control = C < 0x20 || (C >= 0x7F && C < 0xA0);
    // Non-characters are refused by XML.
    if (Control || C == 0xFFFE || C == 0xFFFF)
      C = C == '\n' || C == '\t' ? ' ' : 0xFFFD;
    if (!Keeps(C))
      Result += Replace(C);
    else if (C == 0xFFFD)
      Result += "\xEF\xBF\xBD";
    else if (Control)
      Result += ' ';
    else
      Result.append(reinterpret_cast<const char *>(Start), At - Start);
  }
  return Result;
}

} // namespace assoc
