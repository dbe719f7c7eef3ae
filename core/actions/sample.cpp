#include "core/actions/sample.h"

#include "core/actions/books.h"
#include "core/actions/sample_crowd.h"
#include "core/actions/sample_reader.h"
#include "core/actions/sample_story.h"

namespace mb::actions::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

OpenOptions standingAt(const SampleOptions& sample) {
    OpenOptions options;
    options.clock = Clock::fixed(QDateTime(sample.anchor, QTime(9, 0), QTimeZone::utc()), sample.seed);
    return options;
}

}  // namespace

std::unique_ptr<Workspace> create(const QString& path, const SampleOptions& options) {
    const QJsonObject content = contentFile(u"sample-book.json"_s);
    auto workspace =
        books::create(path, {content[u"owner_name"].toString(), u"MD"_s, OwnerRole::Both}, standingAt(options));
    const PersonId owner = workspace->book().ownerId;
    workspace->perform(
        {StepKind::Sample, {}},
        [&](Writer& writer) {
            const Told told = tellStory(writer, content, options.anchor, owner);
            if (options.meetings <= told.meetings) return;
            CrowdSize size;
            size.mentorships = content[u"crowd"][u"mentorships"].toInt() - told.mentorships;
            size.meetings = options.meetings - told.meetings;
            addCrowd(writer, content[u"crowd"].toObject(), options.anchor, owner, size);
        },
        Scale::Large);
    return workspace;
}

}  // namespace mb::actions::sample
