// SPDX-License-Identifier: Apache-2.0
// QxOrm: the specialisations of qx::register_class(). What the registration
// macros expand to is not needed: QxClass<X> knows base class and key.
#include "plugin/recognizers/QxOrm.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/ASTMatchers/ASTMatchFinder.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace assoc::qxorm {

namespace {
class QxOrmRecognizer : public Recognizer {
public:
  explicit QxOrmRecognizer(TranslationUnit &TU) : TU(TU), OnFunction(*this) {}
  void registerMatchers(MatchFinder &Finder) override;

private:
  struct Callback : MatchFinder::MatchCallback {
    explicit Callback(QxOrmRecognizer &R) : R(R) {}
    void run(const MatchFinder::MatchResult &Result) override {
      R.read(Result.Nodes.getNodeAs<FunctionDecl>("function"));
    }
    QxOrmRecognizer &R;
  };

  void read(const FunctionDecl *F);

  TranslationUnit &TU;
  Callback OnFunction;
};
} // namespace

/// \code
///   namespace qx {
///   template <> void register_class(QxClass<Boat> &t) { ... }
///   }
/// \endcode
/// A declaration alone says that some library registers the class, if no other
/// TU does.
void QxOrmRecognizer::registerMatchers(MatchFinder &Finder) {
  Finder.addMatcher(functionDecl(hasName("::qx::register_class"),
                                 parameterCountIs(1),
                                 isExplicitTemplateSpecialization())
                        .bind("function"),
                    &OnFunction);
}

void QxOrmRecognizer::read(const FunctionDecl *F) {
  auto *QxClass = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      F->getParamDecl(0)
          ->getType()
          .getNonReferenceType()
          ->getAsCXXRecordDecl());
  if (!QxClass || QxClass->getName() != "QxClass" ||
      QxClass->getTemplateArgs().size() == 0 ||
      QxClass->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return;
  const CXXRecordDecl *Class =
      QxClass->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
  if (!Class)
    return;
  if (!F->isThisDeclarationADefinition()) {
    if (!F->getDefinition())
      TU.gapUnread(Dialect, F->getSourceRange(), TU.symbol(*Class),
                   "the function that registers '" + nameOf(Class, true) +
                       "' is in no source of this program");
    return;
  }

  ClassReader Reader(TU, Class);
  const CXXRecordDecl *Base = nullptr;
  if (QualType T = typeOf(QxClass, "type_base_class"); !T.isNull())
    Base = T->getAsCXXRecordDecl();
  if (Base && Base->getName() != "no_base_class_defined" &&
      Base->getName() != "QObject") {
    EmbedFact E;
    E.Owner = Reader.Id;
    E.Dialect = Dialect;
    E.Embedded = TU.symbol(*Base);
    E.Ordinal = Reader.Ordinal++;
    E.Where = TU.locate(F->getLocation());
    TU.Result.Embeds.push_back(std::move(E));
  }
  if (QualType T = typeOf(QxClass, "type_primary_key"); !T.isNull())
    Reader.IdType = columnTypes(TU.Context, T);
  Reader.read(F);

  EntityFact E;
  E.Id = Reader.Id;
  E.Dialect = Dialect;
  E.Name = nameOf(Class, false);
  E.Spelling = nameOf(Class, true);
  E.Closed = Reader.Understood;
  // Where its mistakes are put right.
  E.Where = TU.locate(F->getLocation());
  RegistrationFact R;
  R.Entity = E.Id;
  R.Dialect = Dialect;
  R.Table = Reader.Table;
  R.Where = R.Table.isWritten() ? Reader.TableAt : E.Where;
  TU.Result.Entities.push_back(std::move(E));
  TU.Result.Registrations.push_back(std::move(R));
}

} // namespace assoc::qxorm

namespace assoc {

std::unique_ptr<Recognizer> makeQxOrmRecognizer(TranslationUnit &TU) {
  return std::make_unique<qxorm::QxOrmRecognizer>(TU);
}

} // namespace assoc
