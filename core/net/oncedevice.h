// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace ddm {

/// A request body that can be read once. QNetworkAccessManager sends a request again by itself when the peer closes the
/// connection without an answer; from a sequential device that cannot be reset it cannot, and says so (error 205).
class OnceDevice final : public QIODevice
{
public:
    OnceDevice(QByteArray bytes, QObject *parent);
    ~OnceDevice() override;

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

} // namespace ddm
