// A helper that no class seen here calls, and an overload of field() that no
// member goes to, hide nothing.
#include <Wt/Dbo/Dbo.h>

namespace Wt {
namespace Dbo {
template <class Action>
void field(Action &a, const std::string &text, const std::string &name,
           int size = -1) {
  field(a, text, name, size);
}
} // namespace Dbo
} // namespace Wt

namespace dbo = Wt::Dbo;

class Marks {
public:
  template <class A> void mapMarks(A &a) { dbo::field(a, points, "points"); }

private:
  int points;
};

class Lesson;

class Course {
public:
  std::string title;
  dbo::collection<dbo::ptr<Lesson>> lessons;

  template <class A> void persist(A &a) {
    dbo::field(a, title, "title");
    dbo::hasMany(a, lessons, dbo::ManyToOne, "course");
    // EXPECT@-1: error assoc-unpaired: 'hasMany Course::lessons'
  }
};

class Lesson { // NOTE: Lesson is declared here
public:
  std::string title;

  template <class A> void persist(A &a) { dbo::field(a, title, "title"); }
};

void mapAll(dbo::Session &session) {
  session.mapClass<Course>("course");
  session.mapClass<Lesson>("lesson");
}
